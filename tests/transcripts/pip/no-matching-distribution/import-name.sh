#!/usr/bin/env bash
# requirements with the import name cv2 in the place of opencv-python: pip 23.2.1 on Python 3.11.7
cd /home/dev/crm
v7/bin/pip install -r cam.txt
